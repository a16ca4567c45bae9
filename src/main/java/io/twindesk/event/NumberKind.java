package io.twindesk.event;

/** What a workspace numbers; see {@link LastLock}. */
public enum NumberKind {

	EVENT, MAIL, AUDIT

}
