package io.twindesk.user;

import io.twindesk.transaction.WorkspaceWriteLock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;

/** Tests which edits wait for the other writers of their workspace. */
class UserServiceTests {

	private final UserEditor editor = mock();

	private final WorkspaceWriteLock workspaceWriteLock = mock();

	private final WorkspaceWriteLock.Scope scope = mock();

	private final UserService users = new UserService(mock(), this.editor, mock(), this.workspaceWriteLock);

	@BeforeEach
	void freeLock() {
		given(this.workspaceWriteLock.acquire()).willReturn(this.scope);
	}

	@Test
	void anEditOfTheLanguageHoldsTheWriteLock() {
		this.users.edit(1, new UserPatch().language("nl"), EditPolicy.NONE);
		InOrder order = inOrder(this.workspaceWriteLock, this.editor, this.scope);
		then(this.workspaceWriteLock).should(order).acquire();
		then(this.editor).should(order).edit(anyLong(), any(), any(), any());
		then(this.scope).should(order).close();
	}

	@Test
	void aFailedEditReleasesTheWriteLock() {
		given(this.editor.edit(anyLong(), any(), any(), any())).willThrow(new UserNotFoundException("id 1"));
		assertThatExceptionOfType(UserNotFoundException.class)
			.isThrownBy(() -> this.users.edit(1, new UserPatch().language("nl"), EditPolicy.NONE));
		then(this.scope).should().close();
	}

	@Test
	void anotherEditDoesNotTakeTheWriteLock() {
		this.users.edit(1, new UserPatch().text(TextField.NOTE, "vip"), EditPolicy.NONE);
		then(this.editor).should().edit(anyLong(), any(), any(), any());
		then(this.workspaceWriteLock).shouldHaveNoInteractions();
	}

}
