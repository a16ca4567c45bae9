package io.twindesk.access;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.twindesk.workspace.CachedWorkspaces;
import io.twindesk.workspace.WorkspaceCachesFixture;
import io.twindesk.workspace.WorkspaceClock;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

import org.springframework.context.ApplicationEventPublisher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;

/** Tests which rows are stored for credentials and how stored rows are read. */
class CredentialsStoreTests {

	private static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");

	private static final CredentialSpec SPEC = new CredentialSpec("a@acme.test",
			EnumSet.of(Permission.USER_READ, Permission.USER_CUD), true, 7L);

	private final CredentialRepository rows = mock();

	private final CredentialTable table = mock();

	private final EntityManager entityManager = mock();

	private final WorkspaceClock clock = mock();

	private final OnDemandKeys onDemandKeys = mock();

	private final CachedWorkspaces workspaces = mock();

	private final ApplicationEventPublisher events = mock();

	private final CredentialService credentialService = new CredentialService(this.rows, this.entityManager, this.clock,
			this.events, WorkspaceCachesFixture.exact());

	private final ApiKeyLookup keys = new ApiKeyLookup(this.table, this.onDemandKeys, this.workspaces,
			new StartupState(), WorkspaceCachesFixture.exact());

	@BeforeEach
	void withoutOnDemandKeys() {
		given(this.clock.server()).willReturn(NOW);
		given(this.onDemandKeys.find(any())).willReturn(Optional.empty());
	}

	@Test
	void anIssuedKeyIsStoredAsItsHash() {
		IssuedCredential issued = this.credentialService.issue(3, SPEC);
		CredentialEntity stored = stored(1).get(0);
		assertThat(stored.toStored().keyHash()).isEqualTo(CredentialService.hash(issued.key())).hasSize(64);
		assertThat(stored.toCredential()).isEqualTo(issued.credential());
		assertThat(stored.toCredential().workspaceId()).isEqualTo(3);
		assertThat(stored.toStored().credential()).isEqualTo(SPEC);
		assertThat(stored.toListed()).isEqualTo(new ListedCredential(stored.toCredential(), NOW));
		assertThat(issued.toString()).contains(issued.credential().id()).doesNotContain(issued.key());
		then(this.events).should().publishEvent(new CredentialCreated(3, issued.credential().id()));
	}

	@Test
	void aKeyIsGeneratedOrGiven() {
		assertThat(this.credentialService.create(3, SPEC)).startsWith("twd_");
		this.credentialService.create(3, SPEC, "given");
		assertThat(stored(2).get(1).toStored().keyHash()).isEqualTo(CredentialService.hash("given"));
	}

	@Test
	void aCredentialCanHaveNoPermissions() {
		this.credentialService.create(3, new CredentialSpec("", Set.of(), false, null));
		assertThat(stored(1).get(0).toCredential().permissions()).isEmpty();
	}

	@Test
	void aKeyIsFoundByItsHashOrIsAnOnDemandKey() {
		CredentialEntity row = row("one", "key");
		given(this.table.find(CredentialService.hash("key"))).willReturn(Optional.of(row.toCredential()));
		assertThat(this.keys.find("key")).contains(row.toCredential());
		assertThat(this.keys.find("other")).isEmpty();
		Credential onDemand = new Credential(5, "auto", "", Set.of(), true, null);
		given(this.onDemandKeys.find("auto-x")).willReturn(Optional.of(onDemand));
		assertThat(this.keys.find("auto-x")).contains(onDemand);
	}

	@Test
	void allCredentialsOfAWorkspaceAreListed() {
		CredentialEntity row = row("one", "key");
		given(this.rows.findAll(3)).willReturn(List.of(row));
		assertThat(this.credentialService.findAll(3)).containsExactly(row.toCredential());
		assertThat(this.credentialService.list(3)).containsExactly(row.toListed());
		assertThat(this.credentialService.findAllWithHashes(3)).containsExactly(row.toStored());
		assertThat(this.credentialService.existsAny()).isFalse();
		given(this.rows.existsAny()).willReturn(true);
		assertThat(this.credentialService.existsAny()).isTrue();
	}

	@Test
	void aRotatedKeyHasTheRightsOfTheOldOne() {
		CredentialEntity row = row("one", "key");
		given(this.rows.find(3, "one")).willReturn(Optional.of(row));
		assertThat(this.credentialService.rotate(3, "two")).isEmpty();
		IssuedCredential rotated = this.credentialService.rotate(3, "one").orElseThrow();
		assertThat(rotated.credential().id()).isNotEqualTo("one");
		assertThat(stored(1).get(0).toStored().credential()).isEqualTo(row.toStored().credential());
	}

	@Test
	void aDeletionReturnsWhetherTheCredentialExisted() {
		given(this.rows.delete(3, "one")).willReturn(1);
		assertThat(this.credentialService.delete(3, "one")).isTrue();
		assertThat(this.credentialService.delete(3, "two")).isFalse();
		then(this.events).should().publishEvent(new CredentialDeleted(3, "one"));
		then(this.events).shouldHaveNoMoreInteractions();
	}

	@Test
	void storedCredentialsRetainTheirIdsAndOrder() {
		this.credentialService.store(3,
				List.of(new StoredCredential("given", "h1", SPEC), new StoredCredential(null, "h2", SPEC)));
		List<CredentialEntity> stored = stored(2);
		assertThat(stored.get(0).toStored().id()).isEqualTo("given");
		assertThat(stored.get(1).toStored().id()).hasSize(12);
		assertThat(stored.get(0).toListed().createdAt()).isBefore(stored.get(1).toListed().createdAt());
		then(this.events).should().publishEvent(new CredentialCreated(3, "given"));
		then(this.events).should().publishEvent(new CredentialCreated(3, stored.get(1).toStored().id()));
	}

	@Test
	void aKeyOpensOnlyOneWorkspace() {
		CredentialEntity row = row("one", "key");
		given(this.rows.findByKeyHash("h1")).willReturn(Optional.of(row));
		assertThatExceptionOfType(KeyTakenException.class)
			.isThrownBy(() -> this.credentialService.store(3, List.of(new StoredCredential("x", "h1", SPEC))))
			.withMessage("The key of a@acme.test is in use in another workspace");
		then(this.entityManager).shouldHaveNoInteractions();
		then(this.events).shouldHaveNoInteractions();
	}

	private List<CredentialEntity> stored(int count) {
		ArgumentCaptor<CredentialEntity> stored = ArgumentCaptor.captor();
		then(this.entityManager).should(times(count)).persist(stored.capture());
		return stored.getAllValues();
	}

	private static CredentialEntity row(String id, String key) {
		return new CredentialEntity(3, id, CredentialService.hash(key), SPEC, NOW);
	}

}
