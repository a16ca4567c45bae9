package io.twindesk.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import io.twindesk.ServerTest;
import io.twindesk.TestWorkspaces;
import io.twindesk.workspace.Workspace;
import io.twindesk.workspace.WorkspaceContext;
import org.junit.jupiter.api.Test;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

@ServerTest
class EventsTests {

	private final EventService eventService;

	private final WorkspaceContext workspaceContext;

	private final TestWorkspaces testWorkspaces;

	private final Workspace workspace;

	private final TransactionTemplate transaction;

	EventsTests(EventService eventService, WorkspaceContext workspaceContext, TestWorkspaces testWorkspaces,
			PlatformTransactionManager transactions) {
		this.eventService = eventService;
		this.workspaceContext = workspaceContext;
		this.testWorkspaces = testWorkspaces;
		this.workspace = testWorkspaces.open().workspace();
		this.transaction = new TransactionTemplate(transactions);
	}

	@Test
	void anEventIsReadAsItWasPublished() {
		Map<String, Object> detail = new LinkedHashMap<>();
		detail.put("userId", 5);
		detail.put("name", "Зоя \u0000 \"quoted\" 🙂");
		detail.put("groups", List.of(1, 2));
		detail.put("flag", true);
		publish("user.created", detail);
		assertThat(after(0, 10)).singleElement().satisfies((event) -> {
			assertThat(event.id()).isOne();
			assertThat(event.type()).isEqualTo("user.created");
			assertThat(event.at()).isNotNull();
			assertThat(event.detail()).isEqualTo(detail);
			assertThat(event.detail().keySet()).containsExactly("userId", "name", "groups", "flag");
		});
	}

	@Test
	void aListenerGetsTheEventsAfterItsLastOne() {
		for (int i = 1; i <= 5; i++) {
			publish("number", Map.of("n", i));
		}
		assertThat(after(2, 2)).extracting(Event::id).containsExactly(3L, 4L);
		assertThat(after(4, 2)).extracting((event) -> event.detail().get("n")).containsExactly(5);
		assertThat(after(5, 2)).isEmpty();
	}

	@Test
	void eachWorkspaceHasItsOwnNumbers() {
		publish("ours", Map.of());
		Workspace other = this.testWorkspaces.open().workspace();
		inside(other, () -> publish(2, "theirs"));
		assertThat(inside(other, () -> this.eventService.after(0, 10))).extracting(Event::id).containsExactly(1L, 2L);
		assertThat(after(0, 10)).extracting(Event::type).containsExactly("ours");
	}

	@Test
	void aRolledBackEventIsNotStoredAndTakesNoNumber() {
		inside(this.workspace, () -> this.transaction.execute((status) -> {
			this.eventService.publish("undone", Map.of());
			status.setRollbackOnly();
			return status;
		}));
		publish("done", Map.of());
		assertThat(after(0, 10)).extracting(Event::id, Event::type).containsExactly(tuple(1L, "done"));
	}

	@Test
	void publishingEarlyInALongTransactionDoesNotBlockOthers() {
		inside(this.workspace, () -> this.transaction.execute((status) -> {
			this.eventService.publish("slow", Map.of());
			this.eventService.publish("slower", Map.of());
			CompletableFuture.runAsync(() -> publish("fast", Map.of())).join();
			return status;
		}));
		assertThat(after(0, 10)).extracting(Event::type).containsExactly("fast", "slow", "slower");
	}

	@Test
	void concurrentPublishersLeaveNoGapAndAListenerMissesNothing() throws Exception {
		int publishers = 8;
		int each = 25;
		ExecutorService threads = Executors.newFixedThreadPool(publishers);
		try {
			CompletableFuture<?>[] running = IntStream.range(0, publishers)
				.mapToObj((i) -> CompletableFuture
					.runAsync(() -> inside(this.workspace, () -> publish(each, "publisher " + i)), threads))
				.toArray(CompletableFuture<?>[]::new);
			CompletableFuture<Void> all = CompletableFuture.allOf(running);
			List<Long> received = new ArrayList<>();
			boolean done;
			do {
				done = all.isDone();
				long last = received.isEmpty() ? 0 : received.get(received.size() - 1);
				after(last, 10).forEach((event) -> received.add(event.id()));
			}
			while (!done);
			all.get(1, TimeUnit.MINUTES);
			after(received.get(received.size() - 1), 1000).forEach((event) -> received.add(event.id()));
			assertThat(received)
				.containsExactlyElementsOf(LongStream.rangeClosed(1, publishers * each).boxed().toList());
		}
		finally {
			threads.shutdownNow();
		}
	}

	@Test
	void theNewestThousandEventsAreStored() {
		inside(this.workspace, () -> this.transaction.execute((status) -> publish(1250, "many")));
		List<Event> stored = after(0, 2000);
		assertThat(stored).hasSizeBetween(1000, 1100);
		assertThat(stored.get(stored.size() - 1).id()).isEqualTo(1250);
	}

	@Test
	void theEventsOfAnotherWorkspaceAreNotDeleted() {
		publish("ours", Map.of());
		Workspace other = this.testWorkspaces.open().workspace();
		inside(other, () -> this.transaction.execute((status) -> publish(1100, "theirs")));
		assertThat(after(0, 10)).hasSize(1);
	}

	@Test
	void publishingOutsideOfAWorkspaceFails() {
		assertThatIllegalStateException().isThrownBy(() -> this.eventService.publish("nowhere", Map.of()));
	}

	@Test
	void anEventThatIsTooLongIsRejected() {
		assertThatIllegalArgumentException().isThrownBy(() -> publish("x".repeat(41), Map.of()));
		char[] text = new char[100_000];
		Arrays.fill(text, 'x');
		assertThatIllegalArgumentException().isThrownBy(() -> publish("long", Map.of("x", new String(text))));
	}

	private void publish(String type, Map<String, ?> detail) {
		inside(this.workspace, () -> {
			this.eventService.publish(type, detail);
			return type;
		});
	}

	private String publish(int times, String type) {
		for (int i = 0; i < times; i++) {
			this.eventService.publish(type, Map.of("i", i));
		}
		return type;
	}

	private List<Event> after(long id, int limit) {
		return inside(this.workspace, () -> this.eventService.after(id, limit));
	}

	private <T> T inside(Workspace target, Supplier<T> work) {
		return this.workspaceContext.call(target, work);
	}

}
