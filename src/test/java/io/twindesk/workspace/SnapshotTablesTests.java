package io.twindesk.workspace;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.twindesk.ServerTest;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
class SnapshotTablesTests {

	/** What a copy does not hold, for a reset forgets it. */
	private static final Set<String> BESIDE = Set.of("rate_window", "event_counter", "event", "mail", "fault_rule",
			"kept_answer", "audit", "journal_counter", "journal_entry");

	private final JdbcTemplate jdbc;

	private final List<SnapshotTables> rooms;

	SnapshotTablesTests(JdbcTemplate jdbc, List<SnapshotTables> rooms) {
		this.jdbc = jdbc;
		this.rooms = rooms;
	}

	@Test
	void everyTableOfAWorkspaceIsCopiedOrKnownNotToBe() {
		Set<String> declared = this.rooms.stream()
			.flatMap((room) -> room.tables().stream())
			.flatMap((table) -> Stream.of(table.name(), table.copy()))
			.collect(Collectors.toCollection(TreeSet::new));
		declared.addAll(BESIDE);
		List<String> present = this.jdbc.queryForList("""
				select lower(c.table_name) from information_schema.columns c
				where lower(c.column_name) = 'workspace_id' and lower(c.table_schema) = 'public'
				""", String.class);
		assertThat(new TreeSet<>(present)).isEqualTo(declared);
	}

}
