package io.twindesk.directory;

/** Sends random requests in either dialect and applies them to the model. */
class RandomCalls {

	private static final int MIN_PEOPLE = 3;

	private final RandomValues randomValues;

	private final Model model;

	private final RandomDeskieCalls deskie;

	private final RandomOmnideskCalls omnidesk;

	private final RandomWorkCalls work;

	RandomCalls(long seed, Model model, Calls calls) {
		this.randomValues = new RandomValues(seed, model);
		this.model = model;
		this.deskie = new RandomDeskieCalls(this.randomValues, model, calls);
		this.omnidesk = new RandomOmnideskCalls(this.randomValues, model, calls);
		this.work = new RandomWorkCalls(this.randomValues, model, calls);
	}

	CallResult next() {
		return switch (this.randomValues.below((this.model.people.size() < MIN_PEOPLE) ? 4 : 13)) {
			case 0, 1 -> this.deskie.create();
			case 2, 3 -> this.omnidesk.create();
			case 4, 5 -> this.deskie.edit();
			case 6, 7 -> this.omnidesk.edit();
			case 8 -> this.deskie.changeState();
			case 9 -> this.deskie.writeTheNameBack();
			case 10 -> this.omnidesk.rename();
			case 11 -> this.work.change();
			default -> this.work.changeStatus();
		};
	}

}
