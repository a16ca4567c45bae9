package io.twindesk.process;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An index of beans by their classes and all superclasses and interfaces of these. It may
 * return more beans than have a type, but no fewer. It is safe for concurrent use.
 */
class TypeIndex {

	private final List<String> names;

	private final Map<String, Integer> positions = new HashMap<>();

	private final Map<Class<?>, BitSet> beans = new HashMap<>();

	/** Beans of unknown classes, which may have every type. */
	private final BitSet unknown = new BitSet();

	/**
	 * Creates an index without classes.
	 * @param names names of the beans, in the order in which look-ups return them
	 */
	TypeIndex(List<String> names) {
		this.names = names;
		for (String name : names) {
			this.positions.put(name, this.positions.size());
		}
	}

	/** Adds a class of a bean, unless the index does not have the bean. */
	synchronized void add(String name, Class<?> type) {
		Integer position = this.positions.get(name);
		if (position != null) {
			add(position, Object.class);
			add(position, type);
		}
	}

	private void add(int position, Class<?> type) {
		BitSet known = this.beans.computeIfAbsent(type, (each) -> new BitSet());
		if (!known.get(position)) {
			known.set(position);
			if (type.getSuperclass() != null) {
				add(position, type.getSuperclass());
			}
			for (Class<?> each : type.getInterfaces()) {
				add(position, each);
			}
		}
	}

	/** Adds a bean of an unknown class. */
	synchronized void addUnknown(String name) {
		Integer position = this.positions.get(name);
		if (position != null) {
			this.unknown.set(position);
		}
	}

	/** Returns all beans that may have a type. */
	synchronized List<String> candidates(Class<?> type) {
		BitSet found = (BitSet) this.unknown.clone();
		BitSet known = this.beans.get(type);
		if (known != null) {
			found.or(known);
		}
		List<String> candidates = new ArrayList<>(found.cardinality());
		found.stream().forEach((position) -> candidates.add(this.names.get(position)));
		return candidates;
	}

}
