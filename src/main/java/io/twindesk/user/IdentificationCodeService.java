package io.twindesk.user;

import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

import io.twindesk.user.IdentificationAttributeEntity.Kind;
import io.twindesk.workspace.WorkspaceClock;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Manages codes that stand for known data of a customer. A customer who sends the code
 * through a messenger is recognised by it.
 */
@Service
@Transactional
public class IdentificationCodeService {

	private static final Set<IdentifierType> SUFFICIENT = EnumSet.of(IdentifierType.EMAIL, IdentifierType.PHONE,
			IdentifierType.WHATSAPP, IdentifierType.TELEGRAM_DATA, IdentifierType.CUSTOM);

	private final IdentificationRepository codes;

	private final EntityManager entityManager;

	private final WorkspaceClock clock;

	private final RandomGenerator random = new SecureRandom();

	IdentificationCodeService(IdentificationRepository codes, EntityManager entityManager, WorkspaceClock clock) {
		this.codes = codes;
		this.entityManager = entityManager;
		this.clock = clock;
	}

	/**
	 * Issues a code of the form {@code o_37BD49_uv} for the given data.
	 * @throws NoIdentifierException if the data contains no e-mail, phone, WhatsApp
	 * phone, Telegram phone or alias, or custom identifier
	 */
	public String issue(UserPatch data) {
		if (data.identifiers()
			.values()
			.stream()
			.filter(Objects::nonNull)
			.noneMatch(IdentificationCodeService::suffices)) {
			throw new NoIdentifierException();
		}
		String code = newCode();
		put(new IdentificationCode(code, this.clock.now(), data));
		return code;
	}

	/** Returns all codes with their data. */
	@Transactional(readOnly = true)
	List<IdentificationCode> all() {
		return this.codes.findCodes()
			.stream()
			.map((code) -> new IdentificationCode(code.code(), code.createdAt(), identificationData(code.code())))
			.toList();
	}

	/** Stores a new code. */
	void put(IdentificationCode issued) {
		String code = issued.code();
		UserPatch data = issued.identificationData();
		this.entityManager.persist(new IdentificationCodeEntity(code, issued.createdAt()));
		AtomicInteger place = new AtomicInteger();
		data.identifiers().forEach((type, identifier) -> {
			if (identifier != null) {
				store(new IdentificationAttributeEntity(code, place.getAndIncrement(), identifier));
			}
		});
		store(code, place, Kind.FULL_NAME.name(), data.fullName());
		data.texts().forEach((field, text) -> store(code, place, field.name(), text));
		store(code, place, Kind.LANGUAGE.name(), data.language());
		data.customFields().forEach((field, value) -> {
			if (value != null) {
				store(new IdentificationAttributeEntity(code, place.getAndIncrement(), field, value));
			}
		});
	}

	/** Returns the data of a code if it was issued in this workspace. */
	@Transactional(readOnly = true)
	public Optional<UserPatch> read(String code) {
		return this.codes.exists(code) ? Optional.of(identificationData(code)) : Optional.empty();
	}

	private UserPatch identificationData(String code) {
		UserPatch data = new UserPatch();
		this.codes.findAll(code).forEach((datum) -> datum.addTo(data));
		return data;
	}

	private static boolean suffices(Identifier identifier) {
		return SUFFICIENT.contains(identifier.type());
	}

	private void store(String code, AtomicInteger place, String kind, @Nullable String text) {
		if (text != null) {
			store(new IdentificationAttributeEntity(code, place.getAndIncrement(), kind, "", "", text));
		}
	}

	private void store(IdentificationAttributeEntity datum) {
		this.entityManager.persist(datum);
	}

	private String newCode() {
		String code;
		do {
			code = IdentificationCode.random(this.random);
		}
		while (this.codes.exists(code));
		return code;
	}

}
