package io.twindesk.event;

/** The kinds of rows that a workspace numbers; see {@link CommitSequencer}. */
public enum SequenceKind {

	EVENT, MAIL, AUDIT

}
