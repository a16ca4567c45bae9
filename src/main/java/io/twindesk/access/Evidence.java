package io.twindesk.access;

/** Where a rule of a vendor is known from. */
public enum Evidence {

	/** The vendor's published page says so. */
	PAGE,

	/** It was seen of the live service in other published sources. */
	OBSERVED,

	/** No source speaks; this project decided it. */
	DECIDED

}
