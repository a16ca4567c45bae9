package io.twindesk.access;

/** The source of a vendor's rule. */
public enum Evidence {

	/** Stated by the vendor's published documentation. */
	DOCUMENTED,

	/** Observed in the live service according to other published sources. */
	OBSERVED,

	/** Assumed by this project, because there is no source. */
	ASSUMED

}
