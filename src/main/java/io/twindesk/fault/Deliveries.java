package io.twindesk.fault;

import io.twindesk.web.Connections;
import io.twindesk.web.Delivery;

import org.springframework.stereotype.Component;

/** How answers go out that a rule is applied to. */
@Component
class Deliveries {

	private final Connections connections;

	Deliveries(Connections connections) {
		this.connections = connections;
	}

	Delivery of(Rule rule) {
		return new FaultyDelivery(rule.id(), rule.then(), this.connections);
	}

}
