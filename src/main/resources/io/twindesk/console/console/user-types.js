/** The types that users can have. */
export const USER_TYPES = ['email', 'phone', 'wa', 'facebook', 'twitter', 'telegram', 'vkontakte', 'odnoklassniki',
	'instagram', 'viber', 'skype', 'line', 'slack', 'mattermost', 'avito', 'custom'];
