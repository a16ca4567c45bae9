package io.twindesk.verdict;

import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Rolls back the changes of a request that strict mode rejects. The check is made before
 * the commit and not before the handling, because an error of the vendor wins.
 */
@Component
class StrictCommits implements TransactionExecutionListener {

	private final CurrentFindings current;

	StrictCommits(CurrentFindings current) {
		this.current = current;
	}

	@Override
	public void beforeCommit(TransactionExecution transaction) {
		if (transaction.isReadOnly()) {
			return;
		}
		List<Finding> rejected = this.current.get().rejected();
		if (!rejected.isEmpty()) {
			throw new ContractViolationException(rejected);
		}
	}

}
