package io.twindesk.fault;

import io.twindesk.connector.ConnectionCloser;
import io.twindesk.web.ResponseDelivery;

import org.springframework.stereotype.Component;

/** Creates the deliveries of responses to which a rule is applied. */
@Component
class FaultyDeliveries {

	private final ConnectionCloser connectionCloser;

	FaultyDeliveries(ConnectionCloser connectionCloser) {
		this.connectionCloser = connectionCloser;
	}

	ResponseDelivery of(FaultRule faultRule) {
		return new FaultyDelivery(faultRule.id(), faultRule.then(), faultRule.afterWrite(), this.connectionCloser);
	}

}
