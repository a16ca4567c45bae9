// The kit has no transitive dependencies, on both lines of JUnit.
for (line in ['5', '6']) {
	def tree = new File(basedir, "tree-${line}.txt").readLines()
	def kit = tree.findIndexOf { it.contains('io.twindesk:twindesk:jar:testkit:') }
	assert kit == tree.size() - 1 && tree[kit].startsWith('\\- '): "the kit has dependencies:\n" + tree.join('\n')
	assert tree.any { it.contains("org.junit.jupiter:junit-jupiter:jar:${line}.") }: tree.join('\n')
	assert !tree.any { it =~ /spring|jackson|hibernate|slf4j|logback|log4j|commons-logging/ }: tree.join('\n')
}
return true
