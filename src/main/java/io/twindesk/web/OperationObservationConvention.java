package io.twindesk.web;

import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.server.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;

/**
 * Adds the name of the operation, for example {@code deskie.users.list}, to the metrics
 * of requests; {@code none} if there is no operation.
 */
@Component
class OperationObservationConvention extends DefaultServerRequestObservationConvention {

	private static final String KEY = "operation";

	private static final KeyValue NONE = KeyValue.of(KEY, "none");

	@Override
	public KeyValues getLowCardinalityKeyValues(ServerRequestObservationContext context) {
		HttpServletRequest request = context.getCarrier();
		WorkspaceRequest workspaceRequest = (request != null) ? WorkspaceRequest.of(request) : null;
		String operation = (workspaceRequest != null) ? workspaceRequest.operation() : null;
		return super.getLowCardinalityKeyValues(context).and((operation != null) ? KeyValue.of(KEY, operation) : NONE);
	}

}
