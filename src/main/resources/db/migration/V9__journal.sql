-- The calls of workspaces, where several servers share a database: what one has answered
-- is to be found at each. The newest ones only; entry is a JSON object. cleared_id is the
-- last call before the journal was emptied.
create table journal_counter (
	workspace_id bigint primary key references workspace (id) on delete cascade,
	last_id bigint not null,
	cleared_id bigint not null
);

create table journal_entry (
	workspace_id bigint not null references journal_counter (workspace_id) on delete cascade,
	id bigint not null,
	bytes bigint not null,
	entry varchar(2000000) not null,
	primary key (workspace_id, id)
);
