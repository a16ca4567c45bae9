package io.twindesk.user;

import io.twindesk.workspace.SnapshotTable;
import io.twindesk.workspace.SnapshotTables;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class UserConfiguration {

	@Bean
	SnapshotTables userTables() {
		return SnapshotTables.of(20, SnapshotTable.ofOne("directory"), SnapshotTable.of("user_count"),
				SnapshotTable.copied("users", "users_copy"), SnapshotTable.copied("identifier", "identifier_copy"),
				SnapshotTable.of("custom_field"), SnapshotTable.copied("custom_field_value", "custom_field_value_copy"),
				SnapshotTable.of("identification_code"), SnapshotTable.of("identification_datum"));
	}

}
