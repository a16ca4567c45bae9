package io.twindesk.transaction;

/**
 * The kinds of rows that have consecutive numbers in a workspace; see
 * {@link CommitSequencer}.
 */
public enum SequenceKind {

	EVENT, MAIL, AUDIT

}
