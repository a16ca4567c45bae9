-- An alias in Telegram, Twitter or Instagram is the same identifier with and without the @
-- before it, and is compared without. Where users of one workspace have both spellings, the
-- row with fewer @ becomes the one that is compared; the other keeps its key and its value.
update identifier set identifier_key = trim(leading '@' from identifier_key)
	where space in ('telegram', 'twitter', 'instagram') and identifier_key like '@%'
	and trim(leading '@' from identifier_key) <> ''
	and not exists (select 1 from identifier other where other.workspace_id = identifier.workspace_id
		and other.space = identifier.space and other.channel = identifier.channel
		and trim(leading '@' from other.identifier_key) = trim(leading '@' from identifier.identifier_key)
		and char_length(other.identifier_key) < char_length(identifier.identifier_key));
update identifier_copy set identifier_key = trim(leading '@' from identifier_key)
	where space in ('telegram', 'twitter', 'instagram') and identifier_key like '@%'
	and trim(leading '@' from identifier_key) <> ''
	and not exists (select 1 from identifier_copy other where other.workspace_id = identifier_copy.workspace_id
		and other.space = identifier_copy.space and other.channel = identifier_copy.channel
		and trim(leading '@' from other.identifier_key) = trim(leading '@' from identifier_copy.identifier_key)
		and char_length(other.identifier_key) < char_length(identifier_copy.identifier_key));
