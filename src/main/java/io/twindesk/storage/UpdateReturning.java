package io.twindesk.storage;

import org.springframework.stereotype.Component;

/** An update that returns columns of the rows as it leaves them, in one statement. */
@Component
public class UpdateReturning {

	private final boolean postgresql;

	UpdateReturning(StorageKind storageKind) {
		this.postgresql = storageKind == StorageKind.POSTGRESQL;
	}

	/**
	 * The statement for this server's database.
	 * @param update without a returning clause
	 * @param columns to be selected
	 */
	public String sql(String update, String columns) {
		return this.postgresql ? update + " returning " + columns
				: "select " + columns + " from final table (" + update + ")";
	}

}
