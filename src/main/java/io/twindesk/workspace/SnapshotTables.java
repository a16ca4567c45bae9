package io.twindesk.workspace;

import java.util.List;

import org.springframework.core.Ordered;

/**
 * The tables in which a room keeps a workspace's data. Each room declares its own as a
 * bean, so that a copy of a workspace forgets none.
 *
 * @param order rooms whose tables refer to others' have a higher one
 * @param tables those that refer to others stand behind them
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
