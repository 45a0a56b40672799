/** Every word of this page. */
export const texts = {
  title: 'Capabilities',
  section: 'Helpdesk',
  intro: 'What each helpdesk can do through Deskbridge, as its connector declares it. The wizard and the documentation say the same.',
  capability: 'Capability',
  support: { yes: 'Yes', no: 'No', partly: 'Partly', unverified: 'Unverified' },
  yours: 'yours',
  legend: 'Unverified: public facts about the helpdesk do not settle it; the note says what happens then.',
  onlyMine: 'Only my helpdesk',
};
