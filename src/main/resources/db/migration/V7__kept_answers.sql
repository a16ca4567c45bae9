-- The answers to creates that came with an Idempotency-Key, to be given again. place is
-- the order in which they were stored. Refers to the directory, whose row is locked
-- already when one is stored, as it is for the user that the answer tells of.
create table kept_answer (
	workspace_id bigint not null references directory (workspace_id) on delete cascade,
	key_hash varchar(64) not null,
	place bigint not null,
	operation varchar(100) not null,
	body_hash varchar(64) not null,
	stored_at timestamp(6) with time zone not null,
	status integer not null,
	location varchar(255),
	body varchar(1000000),
	primary key (workspace_id, key_hash)
);
create index kept_answer_place on kept_answer (workspace_id, place desc);
create index kept_answer_time on kept_answer (workspace_id, stored_at);
