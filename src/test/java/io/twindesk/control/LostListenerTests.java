package io.twindesk.control;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import io.twindesk.workspace.Workspace;
import io.twindesk.workspace.WorkspaceContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;

class LostListenerTests {

	@ParameterizedTest
	@ValueSource(classes = { IOException.class, IllegalStateException.class })
	void aStreamThatCannotBeWrittenToIsEnded(Class<? extends Exception> failure) throws Exception {
		SseEmitter emitter = mock();
		willThrow(failure).given(emitter).send(any(SseEmitter.SseEventBuilder.class));
		EventStream stream = new EventStream(emitter, mock(Workspace.class), 0, oneEvent(), anyWorkspace());
		assertThat(stream.write()).isFalse();
		then(emitter).should().complete();
	}

	private static StreamSource oneEvent() {
		return (after, max) -> List.of(new StreamSource.Item(1, "user.created", Map.of("userID", 1L)));
	}

	private static WorkspaceContext anyWorkspace() {
		WorkspaceContext workspace = mock();
		given(workspace.call(any(), any())).willAnswer((call) -> call.<Supplier<?>>getArgument(1).get());
		return workspace;
	}

}
