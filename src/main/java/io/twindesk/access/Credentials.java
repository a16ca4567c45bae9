package io.twindesk.access;

import java.util.List;
import java.util.Optional;

import io.twindesk.workspace.WorkspaceClock;
import jakarta.persistence.EntityManager;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The keys that open workspaces. A key is told once, when it is made, and kept as a hash.
 */
@Service
@Transactional
public class Credentials {

	private final CredentialRepository credentials;

	private final EntityManager entityManager;

	private final WorkspaceClock clock;

	Credentials(CredentialRepository credentials, EntityManager entityManager, WorkspaceClock clock) {
		this.credentials = credentials;
		this.entityManager = entityManager;
		this.clock = clock;
	}

	/**
	 * Makes a credential with a new random key.
	 * @return the key, which cannot be had again
	 */
	public String create(long workspaceId, NewCredential credential) {
		String key = ApiKey.random();
		create(workspaceId, credential, key);
		return key;
	}

	/** Makes a credential with a key that is known already. */
	public void create(long workspaceId, NewCredential credential, String key) {
		this.entityManager.persist(
				new CredentialEntity(workspaceId, ApiKey.randomHex(6), ApiKey.hash(key), credential, this.clock.now()));
	}

	/** The credential that a key belongs to. */
	@Transactional(readOnly = true)
	public Optional<Credential> find(String key) {
		return this.credentials.findByKeyHash(ApiKey.hash(key)).map(CredentialEntity::toCredential);
	}

	/** A workspace's credentials, oldest first. */
	@Transactional(readOnly = true)
	public List<Credential> of(long workspaceId) {
		return this.credentials.findAll(workspaceId).stream().map(CredentialEntity::toCredential).toList();
	}

	/**
	 * Takes a credential away: its key opens nothing from the next call on.
	 * @return whether the workspace had it
	 */
	public boolean delete(long workspaceId, String id) {
		return this.credentials.delete(workspaceId, id) == 1;
	}

	/** Whether there is any credential, in whichever workspace. */
	@Transactional(readOnly = true)
	public boolean exist() {
		return this.credentials.existsAny();
	}

}
