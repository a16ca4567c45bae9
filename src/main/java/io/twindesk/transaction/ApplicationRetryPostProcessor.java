package io.twindesk.transaction;

import org.springframework.resilience.annotation.RetryAnnotationBeanPostProcessor;

/**
 * Retries methods of this application's classes. Without the restriction, Spring searches
 * all methods of all beans for the annotation at each start, and all of them once more
 * for concurrency limits.
 */
class ApplicationRetryPostProcessor extends RetryAnnotationBeanPostProcessor {

	private static final long serialVersionUID = 1;

	private static final String PACKAGE = "io.twindesk.";

	ApplicationRetryPostProcessor() {
		// as with EnableResilientMethods
		setOrder(LOWEST_PRECEDENCE - 1);
	}

	@Override
	protected boolean isEligible(Class<?> type) {
		return type.getName().startsWith(PACKAGE) && super.isEligible(type);
	}

}
