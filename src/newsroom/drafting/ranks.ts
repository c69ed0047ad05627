function list(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

/** Titles and ranks that stand directly before a person's name. */
export const ranks = list(`
  mgr msgr dr drg drs dra prof ir eng h hj kh ust ustaz ustadz habib gus kiai pdt pendeta romo tuan nyonya bapak ibu pak bu bang mas mbak sdr tn ny
  akp akbp kompol kombes aiptu aipda ipda iptu bripda briptu bripka bharada bharatu brigpol brigadir brigjen irjen komjen kombespol
  letnan letkol letjen mayor mayjen kapten kolonel jenderal jend prada pratu praka kopda koptu kopka kopral serda sertu sersan serka serma pelda peltu letda lettu laksamana laksda marsekal marsda pol purn alm almarhum almarhumah mendiang
  mr mrs ms miss sir dame lord lady rev lt col gen sgt capt maj cmdr det supt insp officer deputy sgt corporal private
  sergeant lieutenant brigadier admiral
`);

/** First or last words of what is an organisation; lower case. */
export const organisationWords = list(`
  pt cv ud pd polresta polrestabes polrestro polsekta kodim korem kodam kejari kejati pemda palang otoritas badan bank komisi kementerian dinas universitas institut yayasan partai serikat lembaga mahkamah pengadilan kejaksaan polda polres polsek polri tni
  sd sdn smp smpn sma sman smk smkn mts mtsn paud dpr dprd mpr dewan majelis asosiasi perhimpunan perusahaan koperasi federasi komite organisasi rsud rs rumah-sakit puskesmas satgas tim klub bpbd basarnas
  kepolisian pemkot pemkab pemprov pemerintah kpu bawaslu direktorat ikatan himpunan forum aliansi koalisi gerakan front grup kantor-berita satpol bumn perum kedutaan
  inc ltd corp llc plc tbk company corporation group holdings bank mutual university institute college academy school hospital foundation trust fund agency authority
  department ministry office bureau commission committee council court party union association society federation league club police force service services
  board ag gmbh sa nv bhd spa oyj pty co cross watchdog
  cabinet congress parliament senate house center centre network alliance coalition organization organisation airlines airways air fc united motors
  devices systems technologies technology semiconductor energy media foods solutions pharma pharmaceuticals capital ventures software electric
  robotics aerospace dynamics motors logistics petroleum steel mining resources securities insurance telecom entertainment networks partai
  press times post news tribune herald records studios laboratories labs industries partners brothers
`);

/** Bodies that are called after the place that they are of: `Polres Tirtamaya`, `DPRD Lembayung`. */
export const localBodies = list(`
  dprd polda polres polresta polsek pemkab pemkot pemprov bpbd rsud kejari kejati kanwil kabupaten kota provinsi kecamatan kelurahan desa
`);

/** Common nouns that say of the name behind them that it is a company, a medium, an application. */
export const companyNouns =
  /^(?:[a-z]+maker|giant|carrier|retailer|lender|insurer|operator|startup|brand|chain|miner|newspaper|harian|koran|majalah|tabloid|broadcaster|brokerage|developer|supplier|manufacturer|regulator|produsen|pengembang|pengelola|maskapai|aplikasi|platform|emiten|raksasa|perusahaan|situs|organisasi|katering|warung|restoran|kafe|toko|apotek|bengkel|caterer|restaurant|bakery|kapal|ship|vessel|band|grup|otobus)$/;

/** First words of what is a place. */
export const placeWords = list(`
  kabupaten kecamatan kelurahan desa kota provinsi tol dusun kampung jalan jl gang sungai danau gunung pulau selat laut teluk pantai bukit lembah pelabuhan bandara stasiun
  terminal stadion gelora pasar taman gedung katedral masjid gereja candi museum hotel mal plaza jembatan bendungan waduk hutan kawasan perumahan gor lapas rutan tpi tpu
  street avenue road route highway river lake mount mountain island strait bay sea port harbor harbour airport station stadium square park bridge dam forest county
  district village city province cape spaceport cathedral church mosque valley beach field hall tower falls creek springs heights canyon township borough north south east west
`);

/** Places that stand for those who work there. */
export const metonyms =
  /^(?:gedung putih|white house|istana(?: negara| merdeka)?|kremlin|pentagon|downing street|senayan|capitol hill|wall street|vatikan|vatican)$/i;

/** First or last words of what is neither somebody nor somewhere: prizes, laws, works. */
export const thingWords = list(`
  piala liga undang-undang uu pasal perpu piagam penghargaan anugerah medali festival operasi proyek program film novel lagu album buku jurnal pilkada pilpres pemilu ktt
  km kmp klm kri mv hms uss idul natal lebaran ramadan covid cup league prize award act bill treaty journal championship tournament olympics games operation project route festival report
  accord agreement article chapter section world open
`);
