-- How a person works. One row a person from the first change on; whoever changes anything
-- of these tables locks it first.
create table agent (
	workspace_id bigint not null,
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
	primary key (workspace_id, user_id),
	foreign key (workspace_id, user_id) references users (workspace_id, id) on delete cascade
);

create table view_catalogue (
	workspace_id bigint not null references workspace (id) on delete cascade,
	id bigint not null,
	name varchar(1000) not null,
	primary key (workspace_id, id)
);

create table view_selection (
	workspace_id bigint not null,
	user_id bigint not null,
	view_id bigint not null,
	primary key (workspace_id, user_id, view_id),
	foreign key (workspace_id, user_id) references users (workspace_id, id) on delete cascade,
	foreign key (workspace_id, view_id) references view_catalogue (workspace_id, id) on delete cascade
);

create table statistic (
	workspace_id bigint not null,
	user_id bigint not null,
	statistic varchar(1000) ${binary} not null,
	primary_option varchar(1000) ${binary} not null,
	secondary_option varchar(1000) ${binary} not null,
	watched boolean not null,
	primary key (workspace_id, user_id, statistic, primary_option, secondary_option),
	foreign key (workspace_id, user_id) references users (workspace_id, id) on delete cascade
);

create table campaign (
	workspace_id bigint not null,
	user_id bigint not null,
	campaign varchar(1000) ${binary} not null,
	active boolean not null,
	primary key (workspace_id, user_id, campaign),
	foreign key (workspace_id, user_id) references users (workspace_id, id) on delete cascade
);

-- the last of a person for a channel; it holds while its end has not come
create table reservation (
	workspace_id bigint not null,
	user_id bigint not null,
	channel_id bigint not null,
	until timestamp(6) with time zone not null,
	primary key (workspace_id, user_id, channel_id),
	foreign key (workspace_id, user_id) references users (workspace_id, id) on delete cascade
);
