// The kit has no transitive dependencies, on both lines of JUnit.
for (line in ['5', '6']) {
	def tree = new File(basedir, "tree-${line}.txt").readLines()
	def kit = tree.findIndexOf { it.contains('io.twindesk:twindesk:jar:testkit:') }
	assert kit == tree.size() - 1 && tree[kit].startsWith('\\- '): "the kit has dependencies:\n" + tree.join('\n')
	assert tree.any { it.contains("org.junit.jupiter:junit-jupiter:jar:${line}.") }: tree.join('\n')
	assert !tree.any { it =~ /spring|jackson|hibernate|slf4j|logback|log4j|commons-logging/ }: tree.join('\n')
}
// The second run has written the report of its tests, in which no key is unread.
def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/twindesk/customers.json'))
assert report.calls == 3 && report.outcome == 'broken': report
assert report.findings*.rule == ['deskie.user.not-found']: report
assert new File(basedir, 'target/twindesk/customers.html').text.startsWith('<!doctype html>')
assert new groovy.xml.XmlSlurper().parse(new File(basedir, 'target/twindesk/customers.xml')).@failures == 1
return true
