-- What is to go wrong in a workspace. place is the order in which the rules are asked,
-- matched how many calls have reached the rule that it is for; when null, times is for ever
create table fault_rule (
	workspace_id bigint not null references workspace (id) on delete cascade,
	place integer not null,
	rule_id varchar(100) not null,
	operation varchar(100) not null,
	user_id bigint,
	email varchar(1000),
	after_calls bigint not null,
	times bigint,
	action varchar(200) not null,
	after_write boolean not null,
	matched bigint not null,
	primary key (workspace_id, place)
);
