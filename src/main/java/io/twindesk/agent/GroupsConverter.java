package io.twindesk.agent;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/**
 * Stores group ids as a text in one column, since they are read and replaced as a whole
 * and never searched.
 */
@Converter
class GroupsConverter implements AttributeConverter<List<Long>, String> {

	@Override
	public String convertToDatabaseColumn(List<Long> groups) {
		return groups.stream().map(String::valueOf).collect(Collectors.joining(","));
	}

	@Override
	public List<Long> convertToEntityAttribute(String text) {
		return text.isEmpty() ? List.of() : Stream.of(text.split(",")).map(Long::valueOf).toList();
	}

}
