package io.twindesk.transaction;

import io.twindesk.storage.StorageKind;

import org.springframework.stereotype.Component;

/**
 * Builds the SQL of an update that returns columns of the updated rows in one statement.
 */
@Component
public class UpdateReturning {

	private final boolean postgresql;

	UpdateReturning(StorageKind storageKind) {
		this.postgresql = storageKind == StorageKind.POSTGRESQL;
	}

	/**
	 * Returns the statement for this server's database.
	 * @param update an update without a returning clause
	 * @param columns the columns to return
	 */
	public String sql(String update, String columns) {
		return this.postgresql ? update + " returning " + columns
				: "select " + columns + " from final table (" + update + ")";
	}

}
