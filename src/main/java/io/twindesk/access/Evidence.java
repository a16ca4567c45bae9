package io.twindesk.access;

/** The source of a vendor's rule. */
public enum Evidence {

	/** Stated by the vendor's published documentation. */
	PAGE,

	/** Observed in the live service according to other published sources. */
	OBSERVED,

	/** Decided by this project, because there is no source. */
	DECIDED

}
