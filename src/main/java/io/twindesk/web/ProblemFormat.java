package io.twindesk.web;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Problem details, for all paths without a format of their own. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemFormat implements ErrorFormat {

	@Override
	public boolean supports(String path) {
		return true;
	}

	@Override
	public DialectError format(HttpError failure) {
		return DialectError.problem(failure);
	}

}
