-- A row of users holds all that reads return of a user: identifiers are those of the
-- identifier table, custom_fields those of custom_field_value, both as a JSON object. The
-- tables stay for uniqueness and for filters. V13 fills the columns of existing rows.
alter table users add column identifiers varchar(20000) default '' not null;
alter table users add column custom_fields varchar(1048576) default '{}' not null;
alter table users_copy add column identifiers varchar(20000) default '' not null;
alter table users_copy add column custom_fields varchar(1048576) default '{}' not null;
