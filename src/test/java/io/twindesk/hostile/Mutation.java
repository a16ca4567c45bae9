package io.twindesk.hostile;

import java.util.random.RandomGenerator;

/**
 * The mutations of a request in the order in which they are applied: first those of the
 * fields, then those of the bytes, then those of the head.
 */
enum Mutation {

	SWAP_TYPE(FieldDamage::swapType), DROP_FIELD(FieldDamage::drop), DOUBLE_FIELD(FieldDamage::doubled),
	EDGE_NUMBER(FieldDamage::number), HOSTILE_TEXT(FieldDamage::text), LONG_TEXT(FieldDamage::length),
	UNKNOWN_FIELD(FieldDamage::unknown), READ_ONLY_FIELD(FieldDamage::readOnly), DEEP(FieldDamage::deep),
	MANY(FieldDamage::many), ANOTHER_ROOT(FieldDamage::root),

	TORN(ByteDamage::torn), NO_UTF8(ByteDamage::noUtf8), ANOTHER_CHARSET(ByteDamage::charset),
	BYTE_ORDER_MARK(ByteDamage::mark), ODD_BRACKETS(ByteDamage::brackets), ANOTHER_TYPE(ByteDamage::type),
	NO_TYPE(ByteDamage::noType), TWO_TYPES(ByteDamage::twoTypes), TRUNCATED(ByteDamage::truncated),
	TOO_LONG(ByteDamage::tooLong), ODD_LENGTH(ByteDamage::oddLength), ODD_PARTS(ByteDamage::parts),

	ODD_PARAMETER(LineDamage::parameter), HOSTILE_PARAMETER(LineDamage::hostile),
	REPEATED_PARAMETER(LineDamage::repeated), MANY_PARAMETERS(LineDamage::many), ANOTHER_METHOD(LineDamage::method),
	ANOTHER_PATH(LineDamage::path), ANOTHER_ID(LineDamage::id), ANOTHER_VERSION(LineDamage::version),

	ODD_HEADER(HeaderDamage::odd), MANY_HEADERS(HeaderDamage::many), ANOTHER_HOST(HeaderDamage::host),
	OVERRIDE(HeaderDamage::override), IDEMPOTENCY_KEY(HeaderDamage::idempotencyKey),

	CREDENTIALS((mutableRequest, random) -> mutableRequest.credentials.clear()) {
		@Override
		void apply(MutableRequest mutableRequest, Example example, AttackFixture attackFixture,
				RandomGenerator random) {
			mutableRequest.credentials.clear();
			mutableRequest.credentials.addAll(attackFixture.unauthorized(example.api(), random));
		}
	},
	TWICE((mutableRequest, random) -> mutableRequest.twice = true);

	private final Damage damage;

	Mutation(Damage damage) {
		this.damage = damage;
	}

	void apply(MutableRequest mutableRequest, Example example, AttackFixture attackFixture, RandomGenerator random) {
		this.damage.apply(mutableRequest, random);
	}

	private interface Damage {

		void apply(MutableRequest mutableRequest, RandomGenerator random);

	}

}
