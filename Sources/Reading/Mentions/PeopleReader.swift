/// Reads who is named in a report, in which offices, for which state.
enum PeopleReader {
  static func read(_ article: Article) -> People {
    let offices = Offices(OfficeReader(article).read(), article.scan)
    var nameReader = NameReader(article, offices: offices)
    let names = nameReader.read()
    let (persons, owners) = PersonGrouper(names, text: article.text).group()
    var holders = OfficeHolders(article, offices: nameReader.offices, persons: persons)
    holders.giveOffices(names, owners)
    var people = holders.people
    StateOfPersons(article).decide(&people)
    return people
  }
}
