import type { Language } from '../../language.ts';

/**
 * How people type on a phone → the words that are meant. Only words that questions are made of: what a word of the news means is the
 * lexicon's. A value of two languages is decided by the rest of the question.
 */
const table: Readonly<Record<Language, string>> = {
  id: `
    x=kali yg=yang yng=yang sp=siapa sapa=siapa spa=siapa syp=siapa cp=siapa ap=apa pa=apa apaan=apa apakh=apakah p=apa
    kpn=kapan kpan=kapan kapn=kapan dmn=dimana dmana=dimana dimn=dimana mn=mana mna=mana kmn=kemana kmana=kemana drmn=darimana drmana=darimana
    knp=kenapa knapa=kenapa knpa=kenapa kenape=kenapa napa=kenapa ngapa=kenapa mngp=mengapa mngapa=mengapa ngapain=ngapain
    keberapanya=keberapa diapakan=diapain dapain=diapain diapaiin=diapain diapa-apain=diapain
    gmn=bagaimana gmna=bagaimana gimana=bagaimana gimn=bagaimana gmana=bagaimana bgmn=bagaimana bgmna=bagaimana bgaimana=bagaimana piye=bagaimana
    brp=berapa brpa=berapa brapa=berapa berpa=berapa
    org=orang orng=orang orangnya=orang ornag=orang emg=emang emng=emang mmg=memang mang=emang
    td=tadi tdi=tadi trs=terus trus=terus ters=terus tros=terus lg=lagi lgi=lagi sm=sama sma=sama ama=sama ma=sama dgn=dengan dg=dengan dngn=dengan
    krn=karena karna=karena krna=karena gara2=gara-gara grgr=gara-gara soalny=soalnya sbb=sebab
    tlg=tolong tlong=tolong dr=dari dri=dari utk=untuk buat=untuk bwt=untuk bt=untuk tuk=untuk ke=ke kpd=kepada kpda=kepada pd=pada pda=pada
    tuh=itu tu=itu tsb=tersebut tsbt=tersebut ttg=tentang tntg=tentang soal=tentang mengenai=tentang perihal=tentang
    abis=setelah sehabis=setelah seusai=setelah selepas=setelah sesudah=setelah abisnya=setelahnya ntr=nanti ntar=nanti entar=nanti bakalan=akan bkl=bakal bkal=bakal skrng=sekarang kmrn=kemarin kmren=kemarin kemaren=kemarin bsk=besok tp=tapi tpi=tapi pas=saat slama=selama slesai=selesai bgn=bagian jln=jalan rmh=rumah plg=paling knl=kenal prtama=pertama stiap=setiap dtg=datang pulg=pulang krj=kerja
    wkt=waktu wktu=waktu ketemunya=ditemukan sodara=saudara sodaraan=saudara saudaraan=saudara sodarany=saudara ponakan=keponakan sdr=saudara kliatan=kelihatan keliatan=kelihatan dtemukan=ditemukan
    sempet=sempat smpet=sempat keburu=sempat sampe=sampai sampek=sampai smpe=sampai mpe=sampai
    sdh=sudah udh=sudah udah=sudah dah=sudah blm=belum blom=belum blum=belum jd=jadi jdi=jadi bs=bisa bsa=bisa dpt=dapat dpet=dapat dapet=dapat
    tdk=tidak gak=tidak ga=tidak gk=tidak nggak=tidak ngga=tidak enggak=tidak kaga=tidak kagak=tidak tak=tidak g=tidak bkn=bukan
    jg=juga jga=juga aj=saja aja=saja doank=doang dng=dong klo=kalau kalo=kalau kl=kalau klw=kalau bgt=banget
    sy=saya gw=saya gue=saya gua=saya aku=saya km=kamu kmu=kamu lo=kamu lu=kamu elo=kamu ente=kamu
    d=di n=dan keduany=keduanya kduanya=keduanya mrk=mereka mreka=mereka mrka=mereka doi=dia dy=dia ny=nya
    hr=hari tgl=tanggal thn=tahun taun=tahun bln=bulan mgg=minggu jml=jumlah bnyk=banyak byk=banyak sblm=sebelum sblmnya=sebelumnya stlh=setelah stelah=setelah skrg=sekarang
    smua=semua smw=semua sbg=sebagai sprti=seperti spt=seperti kyk=seperti kayak=seperti kaya=seperti dlm=dalam dpn=depan blkg=belakang
    trjadi=terjadi tejadi=terjadi ad=ada kutipkan=kutip kutipin=kutip brg=barang brng=barang brita=berita brt=berita kbr=kabar jls=jelas jelasin=jelaskan kasi=kasih ksh=kasih ngasi=ngasih kasitau=kasih-tahu
    kt=kata ktnya=katanya blg=bilang blang=bilang ngmg=ngomong ngomg=ngomong omong=ngomong knal=kenal tau=tahu tw=tahu ketauan=ketahuan ketauannya=ketahuan
    mksd=maksud mksdku=maksudku maksutnya=maksudnya mksdnya=maksudnya makasi=makasih mksh=makasih mksih=makasih trims=terima-kasih trimakasih=terima-kasih trmksh=terima-kasih trmakasih=terima-kasih trimksh=terima-kasih tengkyu=thanks tengkiu=thanks terimakasih=terima-kasih thx=thanks
    telpon=telepon telfon=telepon tlp=telepon tlpn=telepon telp=telepon tlpon=telepon nelpon=menelepon nelfon=menelepon nelp=menelepon nelepon=menelepon menelpon=menelepon menelfon=menelepon ditelpon=ditelepon ditelfon=ditelepon teleponan=telepon telponan=telepon telfonan=telepon
    dikit=sedikit dkit=sedikit gabisa=tidak-bisa gbisa=tidak-bisa gabs=tidak-bisa gakbisa=tidak-bisa kebon=kebun cewe=cewek cowo=cowok
    dsini=sini dsitu=situ dsana=sana dilakuin=dilakukan lakuin=lakukan ngelakuin=melakukan nglakuin=melakukan
    sopo=siapa opo=apa iku=itu kuwi=itu kui=itu iki=ini kae=itu piro=berapa pira=berapa ngendi=dimana nandi=dimana ngopo=kenapa kenopo=kenapa opoo=kenapa mergo=karena wis=sudah uwis=sudah durung=belum ora=tidak dudu=bukan arep=mau saiki=sekarang dadi=jadi sing=yang jenenge=nama jeneng=nama jare=kata tho=toh ambek=sama isih=masih pancen=memang keno=kena wae=saja ae=saja nang=di melu=ikut melok=ikut dicekel=ditangkap nyekel=menangkap kecekel=tertangkap hubungane=hubungan
    saha=siapa naon=apa iraha=kapan kumaha=bagaimana sabaraha=berapa kunaon=kenapa henteu=tidak siape=siapa gimane=bagaimana dimane=dimana berape=berapa
    mo=mau mw=mau hrs=harus hrus=harus mesti=harus mnrt=menurut mnurut=menurut jgn=jangan lgsg=langsung cm=cuma cman=cuma pke=pakai tmpt=tempat ktmu=ketemu ktm=ketemu prnh=pernah pnh=pernah pernh=pernah msh=masih bner=bener bnr=benar bener=benar bnran=beneran gt=begitu gtu=begitu gitu=begitu gini=begini sebenernya=sebenarnya dlg=dalang sbnrnya=sebenarnya sbenernya=sebenarnya sbenarnya=sebenarnya sebetulny=sebetulnya duit=uang cwe=cewek cwo=cowok pres=presiden prez=presiden pilot=pilot pny=punya pnya=punya punyak=punya perush=perusahaan prshaan=perusahaan prusahaan=perusahaan
  `,
  en: `
    sing=sing mens=men womens=women hes=he's shes=she's smth=something sth=something wuz=was woz=was wat=what wht=what wot=what wut=what whats=what's wats=what's wen=when whn=when wher=where wer=where whr=where wheres=where's y=why whyy=why
    hu=who hoo=who whos=who's wich=which whch=which hw=how hows=how's howd=how-did whod=who-did whend=when-did whered=where-did whyd=why-did whatd=what-did howmany=how-many
    u=you ur=your r=are abt=about bout=about b4=before bfor=before bc=because cuz=because coz=because cos=because n=and nd=and da=the th=the teh=the
    ppl=people every1=everyone any1=anyone some1=someone cops=police peeps=people plz=please pls=please plis=please thx=thanks ty=thanks tnx=thanks thru=through
    gimme=give-me lemme=let-me wanna=want-to gonna=going-to gotta=got-to tryna=trying-to em=them sposed=supposed supposd=supposed b=be gona=going-to mny=many mch=much wana=want-to wether=whether wich=which rly=really rlly=really tht=that thier=their thay=they wud=would rite=right kinda=kind-of hav=have hv=have nite=night nxt=next wud=would cud=could did't=didn't didnt=didn't cant=can't wont=won't couldnt=couldn't dont=don't doesnt=doesn't isnt=isn't wasnt=wasn't arent=aren't werent=weren't
    would've=would could've=could might've=might should've=should must've=must wit=with w=with frm=from tho=though tel=tell evry=every dis=this dat=that dey=they dem=them
    yr=year yrs=years mo=month wk=week wks=weeks hrs=hours mins=minutes
    msg=message govt=government gov=government pres=president prez=president
  `,
};

const entries = new Map<string, ReadonlyMap<string, readonly string[]>>(
  (Object.entries(table) as [Language, string][]).map(([language, text]) => [
    language,
    new Map(
      text
        .trim()
        .split(/\s+/)
        .map((pair): [string, readonly string[]] => {
          const [typed = '', meant = ''] = pair.split('=');
          return [
            typed,
            /^(?:\w+-did|how-many|give-me|let-me|kind-of|want-to|going-to|got-to|trying-to|kasih-tahu|terima-kasih|tidak-bisa|berapa-kali)$/.test(
              meant,
            )
              ? meant.split('-')
              : [meant],
          ];
        }),
    ),
  ]),
);

/** The words that an everyday spelling stands for, in this language's reading first; null: it is none that we know. */
export function meantBy(word: string, language: Language): readonly string[] | null {
  const other: Language = language === 'id' ? 'en' : 'id';
  return entries.get(language)?.get(word) ?? entries.get(other)?.get(word) ?? null;
}

/** Which language an everyday spelling belongs to; null: none, or both. */
export function everydayLanguage(word: string): Language | null {
  const id = entries.get('id')?.has(word) ?? false;
  const en = entries.get('en')?.has(word) ?? false;
  return id === en ? null : id ? 'id' : 'en';
}
