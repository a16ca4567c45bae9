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

	/** The tables that copies do not contain, because a reset deletes their rows. */
	private static final Set<String> NOT_COPIED = Set.of("rate_window", "event_counter", "event", "mail", "fault_rule",
			"kept_answer", "audit", "journal_counter", "journal_entry");

	private final JdbcTemplate jdbc;

	private final List<SnapshotTables> tables;

	SnapshotTablesTests(JdbcTemplate jdbc, List<SnapshotTables> tables) {
		this.jdbc = jdbc;
		this.tables = tables;
	}

	@Test
	void everyTableOfAWorkspaceIsCopiedOrListedAsNotCopied() {
		Set<String> declared = this.tables.stream()
			.flatMap((one) -> one.tables().stream())
			.flatMap((table) -> Stream.of(table.name(), table.copy()))
			.collect(Collectors.toCollection(TreeSet::new));
		declared.addAll(NOT_COPIED);
		List<String> present = this.jdbc.queryForList("""
				select lower(c.table_name) from information_schema.columns c
				where lower(c.column_name) = 'workspace_id' and lower(c.table_schema) = 'public'
				""", String.class);
		assertThat(new TreeSet<>(present)).isEqualTo(declared);
	}

}
