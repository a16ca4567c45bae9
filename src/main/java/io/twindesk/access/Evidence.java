package io.twindesk.access;

/** The evidence for a rule of a vendor. */
public enum Evidence {

	/** The vendor's published page describes it. */
	DOCUMENTED,

	/** Other published sources describe it for the live service. */
	OBSERVED,

	/** No source describes it; this project chose it. */
	ASSUMED

}
