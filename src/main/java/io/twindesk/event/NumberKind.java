package io.twindesk.event;

/** The kinds of rows that a workspace numbers; see {@link LastLock}. */
public enum NumberKind {

	EVENT, MAIL, AUDIT

}
