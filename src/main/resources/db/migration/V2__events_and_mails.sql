-- What happened in a workspace, for whoever listens, and the mails that it sends.

-- one row a workspace: whoever publishes or mails locks it, and nothing after it
create table event_counter (
	workspace_id bigint primary key references workspace (id) on delete cascade,
	last_event_id bigint not null,
	last_mail_id bigint not null
);
insert into event_counter (workspace_id, last_event_id, last_mail_id) select id, 0, 0 from workspace;

-- refers to the counter, whose row is locked already when one comes: so nobody waits for
-- the workspace's row behind the last lock. detail is a JSON object
create table event (
	workspace_id bigint not null references event_counter (workspace_id) on delete cascade,
	id bigint not null,
	at timestamp(6) with time zone not null,
	type varchar(40) not null,
	detail varchar(100000) not null,
	primary key (workspace_id, id)
);

-- next_attempt_at is null where nothing is waited for
create table mail (
	workspace_id bigint not null references event_counter (workspace_id) on delete cascade,
	id bigint not null,
	at timestamp(6) with time zone not null,
	recipient varchar(1000) not null,
	subject varchar(1000) not null,
	body varchar(100000) not null,
	state varchar(10) not null,
	attempts integer not null,
	next_attempt_at timestamp(6) with time zone,
	last_error varchar(1000),
	primary key (workspace_id, id)
);
-- over all workspaces; of many that are due at once, each workspace's first ones go first
create index mail_due on mail (next_attempt_at, id, workspace_id);
