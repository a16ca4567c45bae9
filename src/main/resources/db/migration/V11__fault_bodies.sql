-- An action may hold a body of 65,536 characters, in Base64.
alter table fault_rule alter column action set data type varchar(300000);
