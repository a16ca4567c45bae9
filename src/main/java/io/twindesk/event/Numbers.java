package io.twindesk.event;

/**
 * The numbers that a workspace gives out, of each kind from 1 and without a gap, to one
 * transaction at a time.
 */
public interface Numbers {

	long takeAuditId();

}
