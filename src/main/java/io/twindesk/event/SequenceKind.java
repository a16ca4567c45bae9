package io.twindesk.event;

/**
 * The kinds of rows that have consecutive numbers in a workspace; see
 * {@link CommitSequencer}.
 */
public enum SequenceKind {

	EVENT, MAIL, AUDIT

}
