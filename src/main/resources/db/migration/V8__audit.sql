-- Who changed what, and what was refused. Rows are added and never changed. fields are
-- names with commas between; times counts refusals of one kind that are told together.
alter table event_counter add column last_audit_id bigint default 0 not null;

create table audit (
	workspace_id bigint not null references event_counter (workspace_id) on delete cascade,
	id bigint not null,
	at timestamp(6) with time zone not null,
	action varchar(40) not null,
	user_id bigint,
	credential_id varchar(40),
	fields varchar(4000) not null,
	actor_kind varchar(20) not null,
	actor_id varchar(40),
	actor_name varchar(255),
	request_id varchar(64),
	source varchar(64),
	times integer not null,
	primary key (workspace_id, id)
);
create index audit_user on audit (workspace_id, user_id, id);
