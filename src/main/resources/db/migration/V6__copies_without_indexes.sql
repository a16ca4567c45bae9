-- A copy's people, and what refers to them, stand in tables of their own, without the
-- indexes that lists and uniqueness need: a copy is never searched, and is taken in half
-- the time. Their columns are those of the tables that they are copied from.
create table users_copy (
	workspace_id bigint not null references workspace (id) on delete cascade,
	id bigint not null,
	type varchar(20) not null,
	email varchar(1000),
	email_key varchar(1000) ${binary},
	phone varchar(1000),
	phone_key varchar(1000) ${binary},
	username varchar(1000) not null,
	username_key varchar(1000) ${binary},
	first_name varchar(1000) not null,
	last_name varchar(1000) not null,
	name_key varchar(4000) not null,
	language varchar(40) not null,
	company_name varchar(1000) not null,
	company_position varchar(1000) not null,
	note varchar(20000) not null,
	thumbnail varchar(4000) not null,
	confirmed boolean not null,
	active boolean not null,
	deleted boolean not null,
	link_group bigint,
	created_at timestamp(6) with time zone not null,
	updated_at timestamp(6) with time zone not null,
	last_contact_at timestamp(6) with time zone,
	primary key (workspace_id, id)
);

create table identifier_copy (
	workspace_id bigint not null references workspace (id) on delete cascade,
	space varchar(20) not null,
	identifier_key varchar(1000) ${binary} not null,
	channel varchar(1000) ${binary} not null,
	user_id bigint not null,
	type varchar(20) not null,
	identifier varchar(1000) not null,
	primary key (workspace_id, space, identifier_key, channel)
);

create table custom_field_value_copy (
	workspace_id bigint not null references workspace (id) on delete cascade,
	user_id bigint not null,
	field varchar(40) ${binary} not null,
	place integer not null,
	kind varchar(10) not null,
	literal varchar(20000) not null,
	folded varchar(40000),
	filter_key varchar(450) ${binary} not null,
	primary key (workspace_id, user_id, field)
);

create table agent_copy (
	workspace_id bigint not null references workspace (id) on delete cascade,
	user_id bigint not null,
	date_format varchar(10) not null,
	group_ids varchar(32000) not null,
	max_chats bigint not null,
	chat_sound_new_message boolean not null,
	notify_on_ticket_assignment boolean not null,
	ticket_incognito_mode boolean not null,
	calls_auto_answer boolean not null,
	status_id bigint not null,
	status_locked boolean not null,
	last_internal_call_id bigint,
	browser_request_time bigint not null,
	primary key (workspace_id, user_id)
);

create table view_selection_copy (
	workspace_id bigint not null references workspace (id) on delete cascade,
	user_id bigint not null,
	view_id bigint not null,
	primary key (workspace_id, user_id, view_id)
);

create table statistic_copy (
	workspace_id bigint not null references workspace (id) on delete cascade,
	user_id bigint not null,
	statistic varchar(1000) ${binary} not null,
	primary_option varchar(1000) ${binary} not null,
	secondary_option varchar(1000) ${binary} not null,
	watched boolean not null,
	primary key (workspace_id, user_id, statistic, primary_option, secondary_option)
);

create table campaign_copy (
	workspace_id bigint not null references workspace (id) on delete cascade,
	user_id bigint not null,
	campaign varchar(1000) ${binary} not null,
	active boolean not null,
	primary key (workspace_id, user_id, campaign)
);

create table reservation_copy (
	workspace_id bigint not null references workspace (id) on delete cascade,
	user_id bigint not null,
	channel_id bigint not null,
	until timestamp(6) with time zone not null,
	primary key (workspace_id, user_id, channel_id)
);

insert into users_copy (workspace_id, id, type, email, email_key, phone, phone_key, username, username_key, first_name,
	last_name, name_key, language, company_name, company_position, note, thumbnail, confirmed,
	active, deleted, link_group, created_at, updated_at, last_contact_at)
	select workspace_id, id, type, email, email_key, phone, phone_key, username, username_key, first_name,
	last_name, name_key, language, company_name, company_position, note, thumbnail, confirmed,
	active, deleted, link_group, created_at, updated_at, last_contact_at from users
	where workspace_id in (select id from workspace where copy_of is not null);
insert into identifier_copy (workspace_id, space, identifier_key, channel, user_id, type, identifier)
	select workspace_id, space, identifier_key, channel, user_id, type, identifier from identifier
	where workspace_id in (select id from workspace where copy_of is not null);
insert into custom_field_value_copy (workspace_id, user_id, field, place, kind, literal, folded, filter_key)
	select workspace_id, user_id, field, place, kind, literal, folded, filter_key from custom_field_value
	where workspace_id in (select id from workspace where copy_of is not null);
insert into agent_copy (workspace_id, user_id, date_format, group_ids, max_chats, chat_sound_new_message,
	notify_on_ticket_assignment, ticket_incognito_mode, calls_auto_answer, status_id, status_locked,
	last_internal_call_id, browser_request_time)
	select workspace_id, user_id, date_format, group_ids, max_chats, chat_sound_new_message,
	notify_on_ticket_assignment, ticket_incognito_mode, calls_auto_answer, status_id, status_locked,
	last_internal_call_id, browser_request_time from agent
	where workspace_id in (select id from workspace where copy_of is not null);
insert into view_selection_copy (workspace_id, user_id, view_id)
	select workspace_id, user_id, view_id from view_selection
	where workspace_id in (select id from workspace where copy_of is not null);
insert into statistic_copy (workspace_id, user_id, statistic, secondary_option, watched)
	select workspace_id, user_id, statistic, secondary_option, watched from statistic
	where workspace_id in (select id from workspace where copy_of is not null);
insert into campaign_copy (workspace_id, user_id, campaign, active)
	select workspace_id, user_id, campaign, active from campaign
	where workspace_id in (select id from workspace where copy_of is not null);
insert into reservation_copy (workspace_id, user_id, channel_id, until)
	select workspace_id, user_id, channel_id, until from reservation
	where workspace_id in (select id from workspace where copy_of is not null);
-- what refers to them goes with them
delete from users where workspace_id in (select id from workspace where copy_of is not null);
