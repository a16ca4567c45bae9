package io.twindesk.fault;

import io.twindesk.web.ConnectionCloser;
import io.twindesk.web.ResponseDelivery;

import org.springframework.stereotype.Component;

/** How answers go out that a rule is applied to. */
@Component
class FaultyDeliveries {

	private final ConnectionCloser connectionCloser;

	FaultyDeliveries(ConnectionCloser connectionCloser) {
		this.connectionCloser = connectionCloser;
	}

	ResponseDelivery of(FaultRule faultRule) {
		return new FaultyDelivery(faultRule.id(), faultRule.then(), this.connectionCloser);
	}

}
