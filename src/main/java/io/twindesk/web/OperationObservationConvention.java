package io.twindesk.web;

import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.server.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;

/**
 * Tells calls apart in the metrics by their operation's name as well, {@code none} where
 * none was found, so that {@code deskie.users.list} is counted as such.
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
