-- A workspace's seed and its snapshots are workspaces of their own that nobody can open:
-- their names have a slash, which no caller's can have.
alter table workspace alter column name set data type varchar(120);
alter table workspace add column copy_of bigint references workspace (id) on delete cascade;
create index workspace_copy_of on workspace (copy_of);

-- made by the first use of a key, and removed when it has been idle for long
alter table workspace add column auto boolean default false not null;
alter table workspace add column last_used_at timestamp(6) with time zone;
create index workspace_idle on workspace (auto, last_used_at);

-- how far the workspace's time is from the server's, in microseconds, or where it stands
alter table workspace add column clock_offset bigint default 0 not null;
alter table workspace add column frozen_at timestamp(6) with time zone;

-- a copy's keys open nothing, and so need not be the only ones of their kind
create table credential_copy (
	workspace_id bigint not null references workspace (id) on delete cascade,
	id varchar(20) not null,
	staff_email varchar(1000) not null,
	key_hash varchar(64) not null,
	permissions varchar(255) not null,
	full_access boolean not null,
	acts_for bigint,
	created_at timestamp(6) with time zone not null,
	primary key (workspace_id, id)
);
