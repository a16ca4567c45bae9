package io.twindesk.workspace;

import java.util.List;

import org.springframework.core.Ordered;

/**
 * The tables in which a package stores workspace data. Each package declares its own as a
 * bean, so that a copy of a workspace is complete.
 *
 * @param order higher for packages whose tables reference those of others
 * @param tables referencing tables come after referenced ones
 */
public record SnapshotTables(int order, List<SnapshotTable> tables) implements Ordered {

	public static SnapshotTables of(int order, SnapshotTable... tables) {
		return new SnapshotTables(order, List.of(tables));
	}

	@Override
	public int getOrder() {
		return this.order;
	}

}
